import { afterAll, beforeAll, describe } from 'vitest';
import { describeEngine } from './contract/engine-contract.ts';
import { queueKind } from './support/queue-kind.ts';
import { hasRedis, type RunningRedis, startRedis } from './support/redis-server.ts';

describe.skipIf(!hasRedis())(`where redis-server is installed: it is ${hasRedis() ? '' : 'not '}here`, () => {
  let redis: RunningRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  describeEngine(queueKind('through a queue in Redis', () => ({ kind: 'redis', url: redis.url })));
});
