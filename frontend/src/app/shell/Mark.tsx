/** Two roofs side by side: neighbours. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--brand)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M2 12l6-6 6 6v8H2zM12 10l4-4 6 6v8h-8" />
    </svg>
  )
}
