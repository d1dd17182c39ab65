import { theme, type ThemeConfig } from 'antd'

export type Shade = 'light' | 'dark'

const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** The same colours as look/base.css, in the words of Ant Design; every pair is at least 4.5:1. */
const colours = {
  light: {
    colorPrimary: '#1f5fbf',
    // Darker under the pointer, not lighter: white on it stays readable.
    colorPrimaryHover: '#194f9f',
    colorPrimaryActive: '#143f80',
    colorLink: '#1f5fbf',
    colorError: '#b3261e',
    colorErrorHover: '#931f18',
    colorErrorActive: '#741812',
    colorText: '#1c1f23',
    colorTextSecondary: '#4f5661',
    colorTextTertiary: '#5d646f',
    colorTextPlaceholder: '#646b76',
    colorTextDisabled: '#646b76',
    colorBgContainer: '#ffffff',
    colorBgElevated: '#ffffff',
    colorBorder: '#c3c8d0',
  },
  dark: {
    colorPrimary: '#8ab4f8',
    colorPrimaryHover: '#a8c7fa',
    colorPrimaryActive: '#c2d7fb',
    colorLink: '#8ab4f8',
    colorError: '#f4918a',
    colorErrorHover: '#f6a49e',
    colorErrorActive: '#f9bcb8',
    colorText: '#e6e8eb',
    colorTextSecondary: '#b3b9c2',
    colorTextTertiary: '#a3a9b3',
    colorTextPlaceholder: '#9aa1ab',
    colorTextDisabled: '#9aa1ab',
    colorBgContainer: '#1b1d21',
    colorBgElevated: '#23262b',
    colorBorder: '#4a5059',
  },
}

/** Its rules come from the static sheet (scripts/antd-styles.ts); at run time only the variables are set. */
export function antdTheme(shade: Shade, narrow: boolean, large: boolean): ThemeConfig {
  return {
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: 'linli' },
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colours[shade],
      fontFamily,
      fontSize: large ? 18 : narrow ? 16 : 14,
      controlHeight: narrow || large ? 40 : 32,
      lineHeight: 1.6,
      borderRadius: 4,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        ...(shade === 'dark' ? { primaryColor: '#0c1b33', dangerColor: '#2b0906' } : {}),
      },
      Select: shade === 'dark' ? { optionSelectedBg: '#2d3a4f', optionSelectedColor: '#e6e8eb' } : { optionSelectedBg: '#e4edfa' },
    },
  }
}
