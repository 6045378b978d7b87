import { choice, choices, options, output, rule, step, when, yesNo } from '@zhengling/rules';
import { CAMPAIGN, campaignValidity } from './documents.ts';

const hazard = choice('hazard', '隐患', {
  'irregular-lines': '电气线路、燃气管线敷设不规范',
  'worn-lines': '电气线路、燃气管线老旧破损',
  'cable-shaft': '电缆井道的防火分隔被破坏',
  'private-wiring': '私拉乱接电线或者违规设置电动自行车充电设施',
  overload: '电气线路超负荷运行',
  'illegal-fuel': '违规使用醇基燃料、液化石油气',
  'illegal-works': '擅自施工、擅自改变使用性质或者违章搭建',
  'missing-equipment': '消火栓箱水枪水带、灭火器等缺失',
  'damaged-systems': '消火栓、自动灭火、自动报警、防排烟系统损坏',
  'no-fire-function': '建筑消防设施不具备防灭火功能',
});
const actions = options({
  'limited-time': '限时整改',
  replace: '立即更换',
  restore: '立即恢复',
  clear: '立即清理',
  expand: '限时扩容',
  investigate: '依法查处',
  stop: '立即制止，并报告有关部门依法查处',
  supply: '立即增补',
  'listed-supervision': '报区政府列为重大火灾隐患挂牌督办',
});
const leads = options({
  economy: '区经济信息委牵头',
  fire: '区消防救援支队牵头',
});

const electrical = '五（一）2';
const checks = '五（一）3';
const facilities = '五（一）4';

export const hazardAction = rule({
  id: 'high-rise-fire/hazard',
  title: '高层建筑火灾隐患怎样处理',
  summary: '查到一种隐患，是立即处理、限时整改、依法查处还是挂牌督办，由谁牵头。',
  document: CAMPAIGN,
  clause: '五（一）',
  validity: campaignValidity,
  inputs: [hazard],
  outputs: {
    action: output(
      '怎样处理',
      hazard.match({
        'irregular-lines': step('敷设不规范', electrical, actions.value('limited-time')),
        'worn-lines': step('老旧破损', electrical, actions.value('replace')),
        'cable-shaft': step('防火分隔被破坏', electrical, actions.value('restore')),
        'private-wiring': step('私拉乱接和违规充电', electrical, actions.value('clear')),
        overload: step('超负荷运行', electrical, actions.value('expand')),
        'illegal-fuel': step('违规使用燃料', electrical, actions.value('investigate')),
        'illegal-works': step('违规施工和搭建', checks, actions.value('stop')),
        'missing-equipment': step('消防设施缺失', facilities, actions.value('supply')),
        'damaged-systems': step('消防设施损坏', facilities, actions.value('limited-time')),
        'no-fire-function': step('没有防灭火功能', facilities, actions.value('listed-supervision')),
      }),
    ),
    immediate: output(
      '要求立即处理',
      step(
        '写明“立即”的隐患',
        '五（一）',
        hazard.is('worn-lines', 'cable-shaft', 'private-wiring', 'illegal-works', 'missing-equipment'),
      ),
    ),
    lead: output(
      '牵头单位',
      when(
        step(
          '用电用气隐患',
          electrical,
          hazard.is(
            'irregular-lines',
            'worn-lines',
            'cable-shaft',
            'private-wiring',
            'overload',
            'illegal-fuel',
          ),
        ),
        leads.value('economy'),
      ).otherwise(leads.value('fire')),
    ),
  },
  interpretations: [
    {
      clause: electrical,
      reading: '“限时”的时限由督促整改的部门逐件确定，方案没有定日数',
      reason: '方案只写限时整改、限时扩容',
    },
  ],
});

const building = choice('building', '高层建筑', {
  'managed-residential': '有物业服务企业的居民小区',
  unmanaged: '没有管理单位的高层建筑',
  public: '高层公共建筑',
});
const majorHazard = yesNo('majorHazard', '属于重大火灾隐患', { default: false });
const supervisors = options({
  police: '区公安局',
  town: '所在街道、镇',
  'fire-brigade': '区消防救援支队',
});
const surveyors = options({
  housing: '区住房城乡建设委组织物业服务企业',
  town: '所在街道、镇',
  self: '管理单位自查自改',
});

export const supervisor = rule({
  id: 'high-rise-fire/supervisor',
  title: '高层建筑的整治由谁监管',
  summary: '一栋高层建筑由谁排查、由谁监管整治，要不要提请挂牌督办。',
  document: CAMPAIGN,
  clause: '六（三）',
  validity: campaignValidity,
  inputs: [building, majorHazard],
  outputs: {
    surveyor: output(
      '由谁排查',
      building.match({
        'managed-residential': step('物业小区实名制排查', '六（二）', surveyors.value('housing')),
        unmanaged: step('无管理单位的建筑实名制排查', '六（二）', surveyors.value('town')),
        public: step('管理单位自查', '六（二）', surveyors.value('self')),
      }),
    ),
    supervisor: output(
      '由谁监管',
      building.match({
        'managed-residential': step('居民小区的监管', '六（三）', supervisors.value('police')),
        unmanaged: step('无管理单位的建筑的监管', '六（三）', supervisors.value('town')),
        public: step('高层公共建筑的监管', '六（三）', supervisors.value('fire-brigade')),
      }),
    ),
    listed: output('提请区政府挂牌督办', step('重大火灾隐患', '六（三）', majorHazard)),
  },
  interpretations: [
    {
      clause: '六（二）',
      reading: '高层公共建筑没有指定排查单位，由管理单位自查自改',
      reason: '第二阶段先写管理单位自查，实名制排查只写物业小区和无管理单位的建筑',
    },
  ],
});

const problems = choices(
  'problems',
  '还存在的问题',
  {
    access: '安全通道',
    energy: '用电用气',
    structures: '违章搭建',
    facilities: '消防设施',
    management: '消防管理',
    awareness: '消防意识',
  },
  { hint: '都没有就一项也不选' },
);
const results = options({ passed: '达标', again: '重新整治，跟踪督办' });

export const acceptance = rule({
  id: 'high-rise-fire/acceptance',
  title: '高层建筑逐栋验收是否达标',
  summary: '按六类整治重点逐栋验收，还有问题的重新整治并跟踪督办。',
  document: CAMPAIGN,
  clause: '六（四）',
  validity: campaignValidity,
  inputs: [problems],
  outputs: {
    result: output(
      '验收结果',
      when(step('六类问题都已解决', '四', problems.isEmpty()), results.value('passed')).otherwise(
        results.value('again'),
      ),
    ),
  },
  interpretations: [
    {
      clause: '六（四）',
      reading: '六类重点中有一类还有问题就不达标',
      reason: '方案没有另定验收标准，以整治重点为准',
    },
  ],
});
