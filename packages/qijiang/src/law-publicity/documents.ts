import type { DocumentAccount } from '../regulation.ts';

export const yangtzeLaw: DocumentAccount = {
  number: '綦普法办〔2021〕16号',
  title: '重庆市綦江区普法工作办公室关于开展《中华人民共和国长江保护法》专项普法宣传活动的通知',
  validity: { from: '2021-06-02', basis: '落款', note: '没有另定施行日期，自成文之日起' },
  clauses: [
    { clause: '第一段', as: 'statement', summary: '背景和依据' },
    { clause: '一', as: 'statement', summary: '指导思想' },
    { clause: '二', as: 'duty', summary: '2021年第二季度集中宣传，之后常态化' },
    { clause: '三', as: 'duty', summary: '须宣传的四项重点内容' },
    { clause: '四（一）', as: 'duty', summary: '领导干部、青少年、社会三项学习宣讲，各有责任和配合单位' },
    { clause: '四（二）', as: 'duty', summary: '广告标语、普法视频两项，各有责任和配合单位' },
    { clause: '四（三）', as: 'duty', summary: '新闻、网络、基层阵地三项，各有责任和配合单位' },
    { clause: '五（一）', as: 'duty', summary: '纳入规划和年度要点，制定方案，专人负责' },
    { clause: '五（二）', as: 'statement', summary: '注重实效' },
    {
      clause: '五（三）',
      as: 'duty',
      summary: '结合季度通报督导考核；2021年7月20日前报送开展情况',
    },
  ],
};

export const ecologicalThought: DocumentAccount = {
  number: '綦环委办〔2022〕8号',
  title: '重庆市綦江区生态环境委员会办公室关于进一步加强学习宣传习近平生态文明思想的通知',
  validity: { from: '2022-05-24', basis: '落款', note: '没有另定施行日期，自成文之日起' },
  clauses: [
    { clause: '第一段', as: 'statement', summary: '缘由' },
    { clause: '一', as: 'statement', summary: '学习宣传的意义' },
    { clause: '二', as: 'duty', summary: '须宣传的三方面内容' },
    { clause: '三（一）', as: 'duty', summary: '中心组学习、党校课程、国民教育三项，各有责任单位' },
    { clause: '三（二）', as: 'duty', summary: '理论文章、宣讲团两项，各有责任单位' },
    { clause: '三（三）', as: 'duty', summary: '新闻、绿色生活、社会宣传、公益传播、舆情五项，各有责任单位' },
    { clause: '四（一）', as: 'duty', summary: '摆到重要位置，发动党员干部职工参与学习' },
    { clause: '四（二）', as: 'duty', summary: '做好活动的宣传报道' },
    { clause: '四（三）', as: 'duty', summary: '每半年（6月20日、12月20日）报送书面总结和照片' },
    { clause: 'post__block_1', as: 'statement', summary: '联系人和电话' },
  ],
};
