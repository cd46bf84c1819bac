import { colours, fonts } from './brand.ts';

/** The brand, in Redoc's terms. Redoc computes with colours, so they cannot be CSS variables. */
export const redocTheme = {
  spacing: { sectionVertical: 32 },
  colors: {
    primary: { main: colours.ink },
    success: { main: colours.success },
    warning: { main: colours.warning },
    error: { main: colours.error },
    text: { primary: colours.slate900, secondary: colours.slate600 },
    border: { light: colours.slate200, dark: colours.slate300 },
    http: {
      get: colours.ink,
      post: colours.success,
      patch: colours.warning,
      put: colours.violet,
      delete: colours.error,
    },
  },
  typography: {
    fontSize: '15px',
    lineHeight: '1.65',
    fontFamily: fonts.text,
    headings: { fontFamily: fonts.text, fontWeight: '700', lineHeight: '1.3' },
    code: {
      fontSize: '13px',
      fontFamily: fonts.code,
      color: colours.slate800,
      backgroundColor: colours.slate100,
      wrap: true,
    },
    links: { color: colours.ink, visited: colours.ink, hover: colours.inkBright },
  },
  sidebar: { width: '280px', backgroundColor: colours.slate50, textColor: colours.slate700, activeTextColor: colours.ink },
  rightPanel: { backgroundColor: colours.slate900 },
  codeBlock: { backgroundColor: colours.slate800 },
  fab: { backgroundColor: colours.ink, color: '#ffffff' },
} as const;
