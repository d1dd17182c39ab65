import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red' | 'purple'

export function Tag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  )
}
