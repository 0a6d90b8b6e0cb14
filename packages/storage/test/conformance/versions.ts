import { expect, test } from 'vitest';
import { DuplicateError, ImmutableError } from '../../src/index.ts';
import { draft, moment, organisation, version } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function versionsHold({ empty }: Opener): void {
  test('come back to the byte, and what is not there is null', async () => {
    const { organisations, drafts, versions } = await empty();
    await organisations.insert(organisation('root'));
    await drafts.insert(draft());
    const published = version({ untilYear: 2024, publishedBy: 'ann', draftId: 'draft-1' });
    await versions.insert(published);
    expect(await versions.find('trial', '1.0.0')).toEqual(published);
    expect(await versions.find('trial', '1.0.1')).toBeNull();
    expect(await versions.find('other', '1.0.0')).toBeNull();
  });

  test('are listed by rule set and then by the time of publication', async () => {
    const { versions } = await empty();
    const [late, early] = [
      version({ version: '1.0.0', publishedAt: moment(9) }),
      version({ version: '2.0.0', publishedAt: moment(8) }),
    ];
    const other = version({ ruleSetId: 'another', publishedAt: moment(10) });
    for (const each of [late, other, early]) await versions.insert(each);
    expect(await versions.list()).toEqual([other, early, late]);
    expect(await versions.list('trial')).toEqual([early, late]);
    expect(await versions.list('nothing')).toEqual([]);
  });

  test('a version is published once', async () => {
    const { versions } = await empty();
    await versions.insert(version());
    const again = versions.insert(version({ document: '{}' }));
    await expect(again).rejects.toThrow(DuplicateError);
    await expect(again).rejects.toMatchObject({ id: 'trial@1.0.0' });
    expect(await versions.list()).toEqual([version()]);
  });

  test('retire once and keep everything else', async () => {
    const { versions } = await empty();
    await versions.insert(version());
    await versions.insert(version({ version: '1.1.0' }));
    await versions.retire('trial', '1.0.0', moment(20));
    const retired = version({ state: 'retired', retiredAt: moment(20) });
    expect(await versions.find('trial', '1.0.0')).toEqual(retired);
    expect(await versions.find('trial', '1.1.0')).toEqual(version({ version: '1.1.0' }));
    await expect(versions.retire('trial', '1.0.0', moment(21))).rejects.toThrow(ImmutableError);
    expect(await versions.find('trial', '1.0.0')).toEqual(retired);
  });
}
