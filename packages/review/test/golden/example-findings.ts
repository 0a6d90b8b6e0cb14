import type { ReviewFinding } from '../../src/index.ts';

type Expected = Pick<ReviewFinding, 'code' | 'severity' | 'path' | 'numbers'> & Partial<Pick<ReviewFinding, 'cause'>>;

/**
 * What a reviewer finds in the two example forms under shanghai-2020, worked out by hand. 99.95 and 71.99 are what the rules give; the
 * original budget would have given 4.25 and 6.41 of the 10 points for execution.
 */
export const EXAMPLE_FINDINGS: readonly (readonly Expected[])[] = [
  [
    { code: 'review/sources-empty', severity: 'info', path: '/budget/sources', numbers: { total: '4175000' } },
    {
      code: 'review/budget-cut',
      severity: 'warning',
      path: '/budget/total/final',
      numbers: {
        original: '9771000',
        final: '4175000',
        expenditure: '4153300',
        revision: '0.427284822433732473646505',
        rate: '0.994802395209580838323353',
        originalRate: '0.425063964793777504861324',
        originalScore: '4.25',
      },
    },
    {
      code: 'review/rate-rounding',
      severity: 'info',
      path: '/budget/total/declaredRate',
      numbers: { printed: '0.9949', exact: '0.994802395209580838323353', halfUp: '0.9948', places: '2' },
      cause: 'rounding-mode',
    },
    {
      code: 'review/outcome-contradicts-money',
      severity: 'info',
      path: '/budget/total',
      numbers: {
        rate: '0.994802395209580838323353',
        line: '1.044542514970059880239521',
        ratio: '1.48',
        count: '2',
      },
    },
    {
      code: 'review/overshoot-unexplained',
      severity: 'warning',
      path: '/indicators/0/actual',
      numbers: { ratio: '1.48', nextFrom: '57', nextTo: '74' },
    },
    {
      code: 'review/points-taken-explained',
      severity: 'info',
      path: '/indicators/7/declaredScore',
      numbers: { declared: '6', computed: '8', difference: '-2', exact: '8', max: '8' },
      cause: 'taken-on-met',
    },
    {
      code: 'review/points-taken-explained',
      severity: 'info',
      path: '/indicators/12/declaredScore',
      numbers: { declared: '4', computed: '6', difference: '-2', exact: '6', max: '6', ratio: '1' },
      cause: 'taken-on-met',
    },
    {
      code: 'review/total-differs',
      severity: 'warning',
      path: '/declaredTotal',
      numbers: { declared: '95.95', computed: '99.95', difference: '-4', 'taken-on-met': '-4' },
      cause: 'taken-on-met',
    },
  ],
  [
    {
      code: 'review/budget-cut',
      severity: 'warning',
      path: '/budget/total/final',
      numbers: {
        original: '7550000',
        final: '4850000',
        expenditure: '4842753',
        revision: '0.642384105960264900662252',
        rate: '0.998505773195876288659794',
        originalRate: '0.641424238410596026490066',
        originalScore: '6.41',
      },
    },
    {
      code: 'review/rate-rounding',
      severity: 'info',
      path: '/budget/total/declaredRate',
      numbers: { printed: '0.9986', exact: '0.998505773195876288659794', halfUp: '0.9985', places: '2' },
      cause: 'rounding-mode',
    },
    {
      code: 'review/completion-claimed',
      severity: 'warning',
      path: '/objective/achieved',
      numbers: { count: '3' },
    },
    {
      code: 'review/points-kept-explained',
      severity: 'warning',
      path: '/indicators/0/declaredScore',
      numbers: { declared: '18', computed: '16', difference: '2', exact: '16', max: '20', ratio: '0.8' },
      cause: 'kept-on-missed',
    },
    {
      code: 'review/uneven-leniency',
      severity: 'warning',
      path: '/indicators/0/declaredScore',
      numbers: { reached: '0.8', share: '0.9', otherReached: '1', otherShare: '0.8', count: '1' },
      cause: 'uneven-leniency',
    },
    { code: 'review/wrong-group', severity: 'info', path: '/indicators/1/group', numbers: {} },
    {
      code: 'review/points-kept-explained',
      severity: 'warning',
      path: '/indicators/1/declaredScore',
      numbers: { declared: '18', computed: '16', difference: '2', exact: '16', max: '20', ratio: '0.8' },
      cause: 'kept-on-missed',
    },
    {
      code: 'review/uneven-leniency',
      severity: 'warning',
      path: '/indicators/1/declaredScore',
      numbers: { reached: '0.8', share: '0.9', otherReached: '1', otherShare: '0.8', count: '1' },
      cause: 'uneven-leniency',
    },
    {
      code: 'review/points-taken-unexplained',
      severity: 'warning',
      path: '/indicators/2/declaredScore',
      numbers: { declared: '18', computed: '20', difference: '-2', exact: '20', max: '20' },
      cause: 'taken-on-met',
    },
    {
      code: 'review/points-kept-explained',
      severity: 'warning',
      path: '/indicators/3/declaredScore',
      numbers: { declared: '15', computed: '0', difference: '15', exact: '0', max: '20', ratio: '0' },
      cause: 'kept-on-missed',
    },
    {
      code: 'review/points-taken-unexplained',
      severity: 'warning',
      path: '/indicators/4/declaredScore',
      numbers: { declared: '8', computed: '10', difference: '-2', exact: '10', max: '10', ratio: '1' },
      cause: 'taken-on-met',
    },
    {
      code: 'review/total-differs',
      severity: 'warning',
      path: '/declaredTotal',
      numbers: { declared: '86.99', computed: '71.99', difference: '15', 'kept-on-missed': '19', 'taken-on-met': '-4' },
      cause: 'kept-on-missed',
    },
    {
      code: 'review/rating-moves',
      severity: 'warning',
      path: '/declaredTotal',
      numbers: { declared: '86.99', computed: '71.99' },
    },
  ],
];
