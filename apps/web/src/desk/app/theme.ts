import type { ThemeConfig } from 'antd';

const sans =
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif';

/** The desk's look: official red for the one action of a page, everything else calm. */
export const theme: ThemeConfig = {
  token: {
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#b3201f',
    colorLink: '#1f5fa8',
    colorLinkHover: '#174a84',
    colorInfo: '#2b6cb0',
    colorSuccess: '#276749',
    colorWarning: '#975a16',
    colorError: '#b3201f',
    colorText: '#1d1f23',
    colorTextSecondary: '#555b64',
    colorTextTertiary: '#666c75',
    colorTextDescription: '#5c626b',
    colorTextPlaceholder: '#6f757e',
    colorBgLayout: '#f5f6f7',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#eec3bf',
    colorWarningBg: '#fdf6e7',
    colorWarningBorder: '#efdcb0',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#c6daef',
    colorBorderSecondary: '#e6e8eb',
    borderRadius: 6,
    fontFamily: sans,
    fontSize: 14,
  },
  components: {
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18, defaultPadding: '6px 12px' },
    Input: { activeBorderColor: '#2b6cb0', hoverBorderColor: '#7d99b8', activeShadow: '0 0 0 2px #d9e7f5' },
    Select: { activeBorderColor: '#2b6cb0', hoverBorderColor: '#7d99b8', activeOutlineColor: '#d9e7f5' },
    Form: { itemMarginBottom: 18 },
    Table: { headerBg: '#ffffff', headerColor: '#5c626b', headerSplitColor: 'transparent' },
    Tabs: { horizontalItemPadding: '8px 2px', horizontalItemGutter: 20 },
  },
};
