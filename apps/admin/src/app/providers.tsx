import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { queryClient } from '../api/query-client.ts';
import { LanguageProvider, useLanguage } from '../language/language.tsx';
import { router } from './router.tsx';
import { THEME } from './theme.ts';

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
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={THEME} button={{ autoInsertSpace: false }}>
      <App style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
