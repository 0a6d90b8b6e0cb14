import Type from 'typebox';
import { contract } from './contract.ts';
import { Count, closed, Instant, listOf } from './members.ts';

export const ArchiveQuery = contract(
  Type.Object(
    {
      years: Type.Optional(
        Type.String({
          pattern: '^20\\d\\d(,20\\d\\d){0,99}$',
          description: '要用到的年度，以逗号分隔，即开始准备 / years that are wanted: they are made ready',
        }),
      ),
    },
    closed,
  ),
);

export const ArchiveYearList = contract(
  listOf(
    Type.Object(
      {
        fiscalYear: Type.Integer(),
        count: Count,
        packed: Type.Integer({ minimum: 0, description: '已就绪的份数 / forms that are ready' }),
        newestChange: Instant,
      },
      closed,
    ),
    'archive-year-list',
  ),
);
