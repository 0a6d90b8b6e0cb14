import Type from 'typebox';

/** Every variable the server knows; what it does stands beside it, and the README lists them from here. */
export const ConfigContract = Type.Object({
  PLUMBLINE_HOST: Type.String({
    default: '127.0.0.1',
    minLength: 1,
    maxLength: 253,
    description: '监听的地址 / the address to listen at',
  }),
  PLUMBLINE_PORT: Type.Integer({
    default: 8787,
    minimum: 0,
    maximum: 65535,
    description: '监听的端口，0 为任一空闲端口 / the port; 0 is any that is free',
  }),
  PLUMBLINE_DATA: Type.String({
    default: 'data',
    minLength: 1,
    description: '数据文件夹 / the folder of the database, of evidence and of the secret',
  }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^(sqlite:.|postgres(ql)?://.)',
      description: '数据库，不写则用数据文件夹中的 SQLite / default: SQLite in the data folder',
    }),
  ),
  PLUMBLINE_PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/\\s]+/?$',
      description:
        '对外的地址；https 时会话 Cookie 只经 TLS 传送 / where people reach it; with https, cookies travel by TLS only',
    }),
  ),
  PLUMBLINE_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      maxLength: 1000,
      description:
        '会话签名的密钥，不写则生成并存于数据文件夹 / signs sessions; default: made once and kept in the data folder',
    }),
  ),
  PLUMBLINE_TRUST_PROXY: Type.Boolean({
    default: false,
    description: '信任反向代理的 X-Forwarded-For / a proxy says who asks, in X-Forwarded-For',
  }),
  PLUMBLINE_ORGANISATION: Type.String({
    default: '准绳',
    minLength: 1,
    maxLength: 200,
    description: '首次启动时根单位的名称 / the name of the root organisation, at the first start',
  }),
  PLUMBLINE_DEMO: Type.Boolean({
    default: false,
    description:
      '首次启动时装入演示数据和演示用户 / loads made-up assessments and a person for each role, at the first start',
  }),
  PLUMBLINE_DEADLINE: Type.Optional(
    Type.String({
      pattern: '^((0[1-9]|1[0-2])-(0[1-9]|[12]\\d)|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$',
      description:
        '次年报送截止日，如 04-30；不写则不计逾期 / the last day on which forms are handed in, in the year after theirs, such as 04-30; without it none is late',
    }),
  ),
  PLUMBLINE_LANGUAGE: Type.Enum(['zh', 'en'], {
    default: 'zh',
    description: '启动时所打印文字的语言 / the language of what is printed',
  }),
  PLUMBLINE_LOG_LEVEL: Type.Enum(['error', 'warn', 'info', 'silent'], {
    default: 'warn',
    description: '日志的级别 / what is logged',
  }),
  PLUMBLINE_BODY_LIMIT_KB: Type.Integer({
    default: 4096,
    minimum: 16,
    maximum: 102_400,
    description: 'JSON 请求的上限 / the largest JSON body',
  }),
  PLUMBLINE_EVIDENCE_LIMIT_MB: Type.Integer({
    default: 20,
    minimum: 1,
    maximum: 20,
    description: '佐证材料的上限 / the largest file of evidence',
  }),
  PLUMBLINE_IMPORT_LIMIT_MB: Type.Integer({
    default: 64,
    minimum: 1,
    maximum: 512,
    description: '导入文件（含压缩包）的上限 / the largest file, or archive, that forms are read from',
  }),
  PLUMBLINE_REQUESTS_PER_MINUTE: Type.Integer({
    default: 3000,
    minimum: 0,
    description:
      '每个地址每分钟的请求数，0 不限；本机不计 / requests of an address in a minute, 0 for no limit; the machine itself is not counted',
  }),
  PLUMBLINE_FAILED_LOG_INS: Type.Integer({
    default: 10,
    minimum: 1,
    maximum: 1000,
    description:
      '每个地址、每个用户名一刻钟内登录失败的次数 / failed log-ins of an address, and of a name, in a quarter of an hour',
  }),
  PLUMBLINE_SHUTDOWN_SECONDS: Type.Integer({
    default: 20,
    minimum: 0,
    maximum: 600,
    description: '停止时等待请求办完的秒数 / how long requests may take to finish when it stops',
  }),
  PLUMBLINE_BACKGROUND: Type.Boolean({
    default: true,
    description:
      '服务自己办理定时发布等后台事务；由 worker 办理时为 false / whether the server does what nobody waits for; false where a worker does',
  }),
  JOBS: Type.Enum(['piscina', 'bullmq'], {
    default: 'piscina',
    description:
      '由谁运算模拟研究：服务自己的线程，或从队列领取的 worker / who does the chunks of studies: threads of the server, or workers that take them from a queue',
  }),
  REDIS_URL: Type.Optional(
    Type.String({
      pattern: '^rediss?://',
      description:
        'JOBS=bullmq 时队列所在的 Redis；不写则在 PostgreSQL 中 / where the queue is kept with JOBS=bullmq; default: in the PostgreSQL of DATABASE_URL',
    }),
  ),
  PLUMBLINE_JOB_THREADS: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 256,
      description:
        '一个进程同时运算几块，不写则每核一块 / how many chunks a process does at a time; default: one a core',
    }),
  ),
  PLUMBLINE_OIDC_DISCOVERY_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: '单点登录（OIDC）的发现地址 / another place to log in at' }),
  ),
  PLUMBLINE_OIDC_CLIENT_ID: Type.Optional(Type.String({ minLength: 1, description: 'OIDC' })),
  PLUMBLINE_OIDC_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1, description: 'OIDC' })),
});

export type ConfigVariables = Type.Static<typeof ConfigContract>;
