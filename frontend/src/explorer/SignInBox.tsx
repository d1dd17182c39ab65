import { type FormEvent, useState } from 'react'
import { Problem } from '@/session/problem'
import { signIn } from '@/session/session'

/** A small sign-in; the code field is for those who have a second factor. */
export function SignInBox() {
  const [refused, setRefused] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = new FormData(event.currentTarget)
    const text = (name: string) => String(entered.get(name) ?? '').trim()
    setRefused('')
    try {
      await signIn(text('account'), text('password'), text('code') || undefined)
    } catch (problem) {
      setRefused(problem instanceof Problem && problem.message ? problem.message : '连接不上服务器')
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label>账号 <input name="account" autoComplete="username" required /></label>
      <label>密码 <input name="password" type="password" autoComplete="current-password" required /></label>
      <label>验证码 <input name="code" inputMode="numeric" autoComplete="one-time-code" size={6} /></label>
      <button type="submit">登录</button>
      <span role="alert">{refused}</span>
    </form>
  )
}
