import { type LetterDefinition, letter } from '@zhengling/work';
import { NUMBER } from './document.ts';

/** The notice of 附件1 that a street or town puts up in a community, in our own words, with the blanks of the form. */
export const letters: readonly LetterDefinition[] = [
  letter({
    id: 'waste-sorting/notice',
    name: '撤桶并点告知书',
    format: 'plain',
    issuer: '',
    series: null,
    masthead: '{place}',
    title: '{place}“楼层撤桶楼下并点、分类投放生活垃圾”告知书',
    addressee: '居民朋友们',
    body: [
      '为做好生活垃圾分类，改善楼道卫生，保持消防通道畅通，依照固体废物污染环境防治、消防等法律法规和区里的实施方案，经调研和征求意见，决定自{start}起，在{community}撤除各楼层的垃圾桶，改为在楼下集中分类投放，并倡导定时投放。',
      '一、投放时间：每天早上{morning}，晚上{evening}。',
      '二、投放地点：{points}。投放点的清洗和消杀：{cleaning}。',
      '三、管理人员：{manager}。',
      '请把分好类的垃圾投放到指定的投放点，并带上积分卡。感谢支持和配合！',
      '咨询人：{contact}；咨询电话：{phone}。',
    ],
    signatory: '{signatory}',
    blanks: {
      place: { label: '街道（镇）', example: '古南街道' },
      start: { label: '开始日期', example: '2021年8月1日' },
      community: { label: '小区名称', example: '滨江花园小区' },
      morning: { label: '早上投放时间', example: '6:30—9:00' },
      evening: { label: '晚上投放时间', example: '18:00—21:00' },
      points: { label: '投放点位置', example: '1栋南侧、5栋东侧' },
      cleaning: {
        label: '清洗和消杀频次',
        example: '每天清洗两次、消杀一次',
        hint: '五（三）：告知书要写明',
      },
      manager: { label: '管理人员', example: '物业服务中心王某', hint: '五（三）：告知书要写明' },
      contact: { label: '咨询人', example: '李某' },
      phone: { label: '咨询电话', example: '4866××××' },
      signatory: { label: '落款', example: '古南街道办事处' },
    },
    approval: 'none',
    approvalBasis: '由街道、镇自行张贴',
    basis: { document: NUMBER, clause: '附件1' },
  }),
];
