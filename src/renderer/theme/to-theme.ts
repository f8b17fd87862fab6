import { theme as antTheme, type ThemeConfig } from 'antd'
import type { Measures } from './measures.ts'
import type { Palette } from './palette.ts'

/** Ant Design's tokens, from our own colours and sizes. */
export function toTheme(
  palette: Palette,
  { text, control, entry, cell, field }: Measures,
  { isDark, isStill }: { readonly isDark: boolean; readonly isStill: boolean },
): ThemeConfig {
  return {
    // The style sheet of all components is loaded ready (main.tsx).
    zeroRuntime: true,
    algorithm: isDark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.fill,
      colorLink: palette.red,
      colorLinkHover: palette.redHover,
      colorInfo: palette.ask,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      // Set outright: paler than what would be derived from colours as quiet as these.
      colorInfoBg: palette.askGround,
      colorInfoBorder: palette.askLine,
      colorSuccessBg: palette.goodGround,
      colorSuccessBorder: palette.goodLine,
      colorWarningBg: palette.warnGround,
      colorWarningBorder: palette.warnLine,
      colorErrorBg: palette.badGround,
      colorErrorBorder: palette.badLine,
      colorText: palette.ink,
      colorTextBase: palette.ink,
      colorTextSecondary: palette.faint,
      colorTextTertiary: palette.faint,
      colorTextDescription: palette.faint,
      colorTextPlaceholder: palette.placeholder,
      colorTextDisabled: palette.placeholder,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.paper,
      colorBgElevated: palette.raised,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      controlItemBgActive: palette.chosen,
      controlItemBgActiveHover: palette.chosen,
      fontSize: text,
      borderRadius: 4,
      controlHeight: control,
      wireframe: false,
      motion: !isStill,
      fontFamily:
        "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', system-ui, sans-serif",
    },
    components: {
      Layout: { siderBg: palette.side, headerBg: palette.paper, headerHeight: 52, headerPadding: '0 20px' },
      Menu: {
        itemBg: 'transparent',
        itemSelectedBg: palette.sideChosen,
        itemSelectedColor: palette.red,
        itemHeight: entry,
        activeBarBorderWidth: 0,
      },
      Button: {
        defaultHoverColor: palette.redHover,
        defaultHoverBorderColor: palette.redHover,
        defaultActiveColor: palette.red,
        defaultActiveBorderColor: palette.red,
        // By night what warns is pale, and white would be lost on it.
        dangerColor: palette.paper,
      },
      Tabs: { itemSelectedColor: palette.red, itemHoverColor: palette.redHover, inkBarColor: palette.red },
      Radio: { buttonSolidCheckedBg: palette.fill },
      Form: { itemMarginBottom: field, verticalLabelPadding: '0 0 4px' },
      Select: { optionSelectedBg: palette.chosen },
      Table: {
        headerBg: palette.head,
        rowHoverBg: palette.hover,
        cellPaddingBlockSM: cell,
        rowSelectedBg: palette.chosen,
        rowSelectedHoverBg: palette.chosen,
      },
    },
  }
}
