/** The few signs Linli uses, drawn on a 16-unit grid in the colour of the text around them. */
const paths = {
  chart: 'M2 14h12M4 11.500V9M8 11.500V3M12 11.500V6',
  desk: 'M2 3h12v8H2zM6 14h4M8 11v3',
  whistle: 'M2 7a4 4 0 1 0 7.5 2H14V5H6a4 4 0 0 0-4 2zM6 5V3',
  tree: 'M6 2h4v3H6zM2 11h4v3H2zM10 11h4v3h-4zM8 5v3M4 11V8h8v3',
  people: 'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M11 8a2 2 0 1 0-.5-4M12 9.5c1.600.5 2.500 2 2.500 4',
  badge: 'M2 3.500h12v9H2zM5.500 8.500a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM3.500 11c0-1.500 4-1.500 4 0M9.500 6.500h2.500M9.500 9.500h2.500',
  body: 'M2 14h12M3.500 14V3h6v11M9.500 7h3v7M5.500 6h2M5.500 9h2',
  handover: 'M2 5h9M8 2l3 3-3 3M14 11H5M8 8l-3 3 3 3',
  shield: 'M8 1.500l5.500 2v4c0 3.500-2.300 5.800-5.500 7-3.200-1.200-5.500-3.500-5.500-7v-4z',
  audit: 'M3 2h7l3 3v9H3zM5.500 7h5M5.500 10h5',
  calendar: 'M2 3.500h12V14H2zM2 7h12M5 1.500v3M11 1.500v3',
  book: 'M3 2h9a1 1 0 0 1 1 1v11H4a1 1 0 0 1-1-1zM3 12h10M6 5h4',
  eye: 'M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  bell: 'M3.500 11.500h9c-1-1-1.500-2-1.500-4.500a3 3 0 0 0-6 0c0 2.500-.5 3.500-1.500 4.500zM6.500 13.500a1.500 1.500 0 0 0 3 0',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.700 10.700L14 14',
  plus: 'M8 3v10M3 8h10',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  back: 'M9.500 3L4.500 8l5 5',
  next: 'M6.500 3l5 5-5 5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.500v1.500M8 13v1.500M1.500 8H3M13 8h1.500M3.400 3.400l1 1M11.600 11.600l1 1M3.400 12.600l1-1M11.600 4.400l1-1',
  moon: 'M13 9.500A5.500 5.500 0 0 1 6.500 3a5.500 5.500 0 1 0 6.500 6.500z',
  draft: 'M3 13l.700-3L11 2.700 13.300 5 6 12.300z',
  running: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3l2 2',
  waiting: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6',
  done: 'M3 8.500l3.500 3.500L13 4.500',
  overdue: 'M8 2l6.500 12h-13zM8 6.500v3.500M8 12h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.500v3.500M8 5h.01',
  off: 'M3 8h10',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  import: 'M8 10V2M5 5l3-3 3 3M3 13h10',
  export: 'M8 2v8M5 7l3 3 3-3M3 13h10',
  print: 'M4.500 6V2h7v4M4.500 12H2V6h12v6h-2.500M4.500 9.500h7V14h-7z',
  home: 'M2.500 7.500L8 3l5.500 4.500V14h-11z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 2.4 : 1.4} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" style={{ flex: 'none', marginTop: 0 }}>
      <path d={paths[name]} />
    </svg>
  )
}
