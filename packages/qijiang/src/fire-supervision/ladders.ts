import { type LadderPolicy, ladder } from '@zhengling/work';
import { NUMBER } from './document.ts';

/** What is owed for fire safety: this measure itself, the campaign and the plan for high-rise buildings. */
const FIRE_SAFETY = [NUMBER, '綦江府办发〔2020〕4号', '綦江府办发〔2020〕12号'];

const practice = '督查工作惯例';

/**
 * The ladder of the fire safety committee: what is not put right in time is supervised by a written notice (第三条第三项);
 * after the time set in it the case is checked and circulated (第五条); towns and streets that fail are interviewed
 * (第六条第四项), and criticised where that does not help either (第十四条). The measure names no numbers of days: the
 * notice sets ten working days, the interview five to report. So a version may count other days, and contradict nothing else.
 */
export const ladders: readonly LadderPolicy[] = [
  ladder({
    id: 'fire-supervision/ladder',
    title: '消防安全督办约谈',
    documents: FIRE_SAFETY,
    apart: 3,
    steps: [
      { rung: 'remind', from: 'due', workdays: -5, basis: practice },
      { rung: 'urge', from: 'due', workdays: 1, basis: practice },
      {
        rung: 'supervise',
        from: 'due',
        workdays: 3,
        letter: 'fire-supervision/supervise',
        basis: '第三条第一款第三项',
        regulated: NUMBER,
      },
      {
        rung: 'circulate',
        from: 'supervise',
        workdays: 10,
        letter: 'fire-supervision/circulate',
        basis: '第五条',
        regulated: NUMBER,
      },
      {
        rung: 'interview',
        from: 'circulate',
        workdays: 3,
        only: ['town', 'street'],
        letter: 'fire-supervision/interview',
        basis: '第六条第一款第四项',
        regulated: NUMBER,
      },
      {
        rung: 'criticise',
        from: 'interview',
        workdays: 10,
        only: ['town', 'street'],
        letter: 'fire-supervision/criticise',
        basis: '第十四条',
        regulated: NUMBER,
      },
    ],
  }),
];
