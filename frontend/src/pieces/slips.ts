/** A one-time password on its way to paper. It lives in the memory of this page alone: reloaded, it is gone. */
export interface PaperSlip {
  account: string
  name: string
  slip: string
  until?: string | null
  post?: string
}

let hand: readonly PaperSlip[] = []

/** Takes slips in hand for the page that prints them. */
export function takeSlips(slips: readonly PaperSlip[]) {
  hand = slips
}

export const slipsInHand = () => hand
