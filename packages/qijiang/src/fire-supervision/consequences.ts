import { allOf, choice, output, rule, step, yesNo } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const unit = choice('unit', '被约谈的单位', { town: '街道办事处、镇人民政府', department: '区级部门' });
const poorRectification = yesNo('poorRectification', '整改不力');
const causedAccident = yesNo('causedAccident', '因约谈事项不落实或执行不到位而导致消防安全事故', {
  default: false,
});

export const consequences = rule({
  id: 'fire-supervision/consequences',
  title: '约谈以后整改不力有什么后果',
  summary: '整改不力的要不要通报批评，因不落实而导致事故的要不要追究责任。',
  document: NUMBER,
  clause: '第十四条',
  validity,
  inputs: [unit, poorRectification, causedAccident],
  outputs: {
    criticism: output(
      '通报批评',
      step('由区消防安全委员会通报批评', '第十四条', allOf(unit.is('town'), poorRectification)),
    ),
    accountability: output(
      '从严追究责任',
      step(
        '从严追究单位和人员的责任',
        { clause: '第十四条', note: '依照有关规定，本办法没有另定处分' },
        causedAccident,
      ),
    ),
  },
  interpretations: [
    {
      clause: '第十四条',
      reading: '通报批评只对街道、镇；追究责任对所有被约谈单位',
      reason: '前半句写街道办事处、镇人民政府，后半句写“相关单位和人员”',
    },
  ],
});
