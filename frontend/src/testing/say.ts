import i18next from 'i18next'
import { startWords } from '@/words/words'

/** The Chinese words, for tests that read what people read. */
export async function speakChinese() {
  await startWords()
  return i18next.t
}
