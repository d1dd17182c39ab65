import { useRouter } from '@tanstack/react-router'
import { Empty } from '@/pieces/Notice'
import { Icon } from '@/pieces/Icon'
import { PrintPage } from '@/pieces/print/PrintPage'
import { PrintSheet } from '@/pieces/print/PrintSheet'
import { QrCode } from '@/pieces/QrCode'
import { slipsInHand } from '@/pieces/slips'
import { momentText } from '@/pieces/time'
import { useWords } from '@/words/words'
import './setup.css'

/** Several slips a page, to be cut along the dashed lines; none is split between two pages. */
export function SlipsPrintPage() {
  const { t, language } = useWords()
  const router = useRouter()
  const slips = slipsInHand()
  const back = <button type="button" className="plain link" onClick={() => router.history.back()}><Icon name="back" /> {t('setup.paper.back')}</button>
  const address = window.location.origin
  return (
    <PrintPage title={t('setup.paper.title')} back={back}>
      <PrintSheet title={t('setup.paper.title')}>
        {slips.length === 0 && <Empty why={t('setup.paper.gone')} />}
        <div className="slip-papers">
          {slips.map((one) => (
            <section key={one.account} className="slip-paper" aria-label={one.name}>
              <div style={{ flex: 1 }}>
                <dl>
                  <dt>{t('setup.paper.name')}</dt><dd>{one.name}</dd>
                  {one.post && <><dt>{t('setup.paper.unit')}</dt><dd>{one.post}</dd></>}
                  <dt>{t('setup.paper.account')}</dt><dd>{one.account}</dd>
                  <dt>{t('setup.paper.password')}</dt><dd className="slip-password">{one.slip}</dd>
                  {one.until && <><dt>{t('setup.paper.until')}</dt><dd>{momentText(one.until, language)}</dd></>}
                  <dt>{t('setup.paper.address')}</dt><dd>{address}</dd>
                </dl>
                <p>{t('setup.paper.first')}</p>
              </div>
              <QrCode text={address} label={t('setup.paper.code')} />
            </section>
          ))}
        </div>
      </PrintSheet>
    </PrintPage>
  )
}
