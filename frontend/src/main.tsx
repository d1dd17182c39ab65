import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'virtual:antd.css'
import './look/base.css'
import { addFeatureWords, recordPages } from './app/features'
import { makeRouter } from './app/router'
import { useLarge, useNarrow, useShade } from './look/look'
import { antdTheme } from './look/theme'
import { RecordPages } from './pieces/RecordLink'
import { Problem } from './session/problem'
import { startWords, useWords } from './words/words'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused it refuses again; a broken line deserves another try.
      retry: (tries, error) => !(error instanceof Problem) && tries < 2,
    },
  },
})
const router = makeRouter(queries)

function Linli() {
  const { language } = useWords()
  const theme = antdTheme(useShade(), useNarrow(), useLarge())
  return (
    <ConfigProvider locale={language === 'zh-CN' ? zhCN : undefined} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <RecordPages value={recordPages}>
          <RouterProvider router={router} />
        </RecordPages>
      </QueryClientProvider>
    </ConfigProvider>
  )
}

const place = document.getElementById('linli')
if (place) {
  await startWords()
  addFeatureWords()
  createRoot(place).render(
    <StrictMode>
      <Linli />
    </StrictMode>,
  )
}
