import type { ThemeConfig } from 'antd';

/** Colours of text stand at 4.5 : 1 or more on what is behind them (WCAG AA). */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b4f8a',
    colorLink: '#0b4f8a',
    // What would be made of it for a link at the pointer is too light on grey.
    colorLinkHover: '#083a66',
    colorLinkActive: '#083a66',
    colorSuccess: '#1e7b34',
    colorWarning: '#8a5300',
    colorError: '#b3261e',
    // Of so dark colours those that would be made for what is behind them are mud.
    colorPrimaryBg: '#e6f0fa',
    colorPrimaryBgHover: '#d6e6f5',
    colorSuccessBg: '#eef8f0',
    colorSuccessBorder: '#a5cfb0',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#e3c78d',
    colorErrorBg: '#fdf0ef',
    colorErrorBorder: '#e5b3af',
    colorTextSecondary: '#4a4f57',
    colorTextTertiary: '#5c626b',
    colorTextDescription: '#5c626b',
    colorTextPlaceholder: '#6b7280',
    colorTextQuaternary: '#6b7280',
    borderRadius: 6,
    fontFamily:
      '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
  },
};
