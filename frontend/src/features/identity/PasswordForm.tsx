import { graphql } from '@/gql'
import { CommandForm } from '@/pieces/CommandForm'
import { useCommand } from '@/session/command'
import { useWords } from '@/words/words'

const ChangePassword = graphql(`mutation AccountChangePassword($id: ID!, $input: AccountChangePasswordInput!, $idempotencyKey: String) { accountChangePassword(id: $id, input: $input, idempotencyKey: $idempotencyKey) { userErrors { code message field } } }`)

/** The person's own password; the rule itself is the server's. */
export function PasswordForm({ account, onDone }: { account: { id: string; account: string }; onDone: () => void }) {
  const { t } = useWords()
  const change = useCommand(ChangePassword)
  return (
    <CommandForm
      fields={[
        { name: 'current', label: t('identity.password.current'), kind: 'password', autoComplete: 'current-password' },
        { name: 'new', label: t('identity.password.fresh'), help: t('identity.password.help'), kind: 'password', autoComplete: 'new-password' },
        { name: 'again', label: t('identity.password.again'), kind: 'password', autoComplete: 'new-password', check: (again: string, entered) => (again === entered.new ? undefined : t('identity.password.differs')) },
      ]}
      initial={{ current: '', new: '', again: '' }}
      submit={t('identity.password.submit')}
      onSubmit={({ current, new: fresh }) => change({ id: account.id, input: { current, new: fresh } })}
      onDone={onDone}
    >
      <input type="text" name="username" autoComplete="username" value={account.account} readOnly hidden />
    </CommandForm>
  )
}
