import Type from 'typebox';
import { contract } from './contract.ts';
import { Count, closed, Instant, listOf } from './members.ts';

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
