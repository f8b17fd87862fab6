import type { ThemeConfig } from 'antd'

/** Every colour and size of the window: a restrained red on warm greys. */
export const colours = {
  red: '#9e2a2b',
  paper: '#ffffff',
  ground: '#f6f4f1',
  side: '#efebe5',
  line: '#e0dad2',
  ink: '#2a2522',
  faint: '#6f6761',
} as const

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.red,
    colorLink: colours.red,
    colorLinkHover: '#b5443f',
    colorInfo: '#4a5d73',
    colorSuccess: '#3f6f4c',
    colorWarning: '#9a6212',
    colorError: '#b3261e',
    // Set outright: paler than what would be derived from colours as quiet as these.
    colorInfoBg: '#eef2f6',
    colorInfoBorder: '#c8d3de',
    colorSuccessBg: '#edf4ee',
    colorSuccessBorder: '#bcd4c2',
    colorWarningBg: '#fcf4e3',
    colorWarningBorder: '#e6cf9f',
    colorErrorBg: '#fcedeb',
    colorErrorBorder: '#e9bbb6',
    colorTextBase: colours.ink,
    colorTextDescription: colours.faint,
    colorTextPlaceholder: '#8a817a',
    colorBgLayout: colours.ground,
    colorBorder: '#cfc7bd',
    colorBorderSecondary: colours.line,
    fontSize: 15,
    borderRadius: 4,
    controlHeight: 34,
    wireframe: false,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif",
  },
  components: {
    Layout: { siderBg: colours.side, headerBg: colours.paper, headerHeight: 52, headerPadding: '0 20px' },
    Menu: {
      itemBg: 'transparent',
      itemSelectedBg: '#e2d6cf',
      itemSelectedColor: colours.red,
      itemHeight: 44,
      activeBarBorderWidth: 0,
    },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Table: { headerBg: '#f3efea', cellPaddingBlockSM: 8, rowSelectedBg: '#f6eeea', rowSelectedHoverBg: '#f3e6e0' },
  },
}
