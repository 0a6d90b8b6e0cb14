import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { queryClient, SESSION } from '../../src/api/query-client.ts';
import { requestKey } from '../../src/api/request-key.ts';
import { forgetPerson, pageIsFor } from '../../src/api/whose.ts';

const LIST = ['assessments', 'list'];

describe('what somebody asked for', () => {
  it('is there when the same person comes back, and gone when another does', () => {
    pageIsFor('li');
    queryClient.setQueryData(LIST, ['a form of Li']);
    queryClient.setQueryData([SESSION], { userId: 'li' });
    pageIsFor('li');
    expect(queryClient.getQueryData(LIST)).toEqual(['a form of Li']);
    pageIsFor('wang');
    expect(queryClient.getQueryData(LIST)).toBeUndefined();
    expect(queryClient.getQueryData([SESSION])).toEqual({ userId: 'li' });
  });

  it('is not what the page of the next person begins with', () => {
    pageIsFor('li');
    queryClient.setQueryData(LIST, ['a form of Li']);
    pageIsFor('wang');
    const page = new QueryObserver(queryClient, { queryKey: LIST, enabled: false });
    expect(page.getCurrentResult().data).toBeUndefined();
  });

  it('is gone when they log out', () => {
    pageIsFor('li');
    queryClient.setQueryData(LIST, ['a form of Li']);
    forgetPerson();
    expect(queryClient.getQueryData(LIST)).toBeUndefined();
  });
});

describe('the key of a request', () => {
  it('is another one every time', () => {
    const keys = Array.from({ length: 100 }, requestKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});
