import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Bones } from '@/pieces/Notice'

/** Where sheets to print lie: nothing but the sheet. */
export const Paper = () => (
  <Suspense fallback={<Bones />}>
    <Outlet />
  </Suspense>
)
