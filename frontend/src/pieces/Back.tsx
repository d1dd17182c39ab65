import { Link, type LinkProps, useCanGoBack, useRouter } from '@tanstack/react-router'
import { Icon } from './Icon'

/** Back to the list at the place it was left; to its start for those who came by an address. */
export function Back({ children, ...link }: LinkProps & { children: string }) {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return (
    <Link
      {...link}
      className="row small back"
      style={{ gap: 4, width: 'fit-content' }}
      onClick={(event) => {
        if (!canGoBack || event.metaKey || event.ctrlKey) return
        event.preventDefault()
        router.history.back()
      }}
    >
      <Icon name="back" size={12} />
      {children}
    </Link>
  )
}
