import { LoadingOutlined } from '@ant-design/icons';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { queryClient } from '../api/query-client.ts';
import { LanguageProvider, useLanguage } from '../language/language.tsx';
import { router } from './router.tsx';
import { THEME } from './theme.ts';

/**
 * The wheel of a button that waits is there as long as it waits. That of the library goes by an animation, which after a quick answer never ends: nobody saw it any more, and
 * the name of the button began with it.
 */
const BUTTONS = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> } as const;

/** What stands around every page: language, look, messages, what the server said. */
export function Providers() {
  return (
    <LanguageProvider>
      <Localized />
    </LanguageProvider>
  );
}

function Localized() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={THEME} button={BUTTONS}>
      <App style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
