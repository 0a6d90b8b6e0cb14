import { useEffect, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { type LoadedMonaco, loadMonaco } from './load-monaco.ts';

/** The editor once it is there; null until then. What keeps it from coming is thrown, for the page to say. */
export function useMonaco(): LoadedMonaco | null {
  const { language } = useLanguage();
  const [loaded, setLoaded] = useState<LoadedMonaco | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    loadMonaco(language).then(setLoaded, setFailure);
  }, [language]);
  if (failure !== null) throw failure;
  return loaded;
}
