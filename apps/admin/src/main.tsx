import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './api/session.ts';
import { Providers } from './app/providers.tsx';
import { router } from './app/router.tsx';
import { speakKept } from './language/language.tsx';
import './main.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app');
speakKept();
// Who is signed in is asked while the parts of the page are on their way: on a slow line one after the other takes seconds.
void queryClient.prefetchQuery(sessionQuery);
// What the document came with says that it is loading, and stands until there is a page to show. Nothing here is awaited: those parts wait for this module.
void router.load().then(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  ),
);
