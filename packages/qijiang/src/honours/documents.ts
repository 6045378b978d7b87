import type { Validity } from '@zhengling/rules';
import type { DocumentAccount } from '../regulation.ts';

export const BRAVERY = '綦江府发〔2019〕23号';
export const YOUTH = '綦江府发〔2021〕10号';

export const braveryValidity: Validity = {
  from: '2019-10-30',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2019年10月30日计',
};

export const youthValidity: Validity = {
  from: '2021-05-24',
  basis: '成文日期',
  note: '未写明施行日期，按成文日期2021年5月24日计',
};

export const bravery: DocumentAccount = {
  number: BRAVERY,
  title: '重庆市綦江区人民政府关于授予李明高、周祥国、吴大芬同志綦江区见义勇为先进分子荣誉称号的决定',
  validity: braveryValidity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '号召向受表彰的人学习' },
    { clause: '第一段', as: 'register', summary: '2019年5月14日滑坡中三人报险、动员撤离的事迹' },
    {
      clause: '第二段',
      as: ['rule', 'register', 'procedure', 'letter'],
      summary: '经三部门审核、区政府常务会议研究，授予三人称号，各奖励1万元',
      rules: ['honours/bravery-reward', 'honours/bravery-route'],
    },
  ],
};

export const youth: DocumentAccount = {
  number: YOUTH,
  title: '重庆市綦江区人民政府关于颁发第九届青少年科技创新区长奖的决定',
  validity: youthValidity,
  clauses: [
    { clause: '正文', as: 'statement', summary: '勉励获奖人员和青少年' },
    {
      clause: '第一段',
      as: ['rule', 'register', 'procedure', 'letter'],
      summary: '经申报、推荐、评审、公示和常务会审定，授予区长奖10人、提名奖10人',
      rules: ['honours/youth-route', 'honours/youth-count'],
    },
    { clause: '附件1', as: 'register', summary: '区长奖获奖名单' },
    { clause: '附件2', as: 'register', summary: '提名奖获奖名单' },
  ],
};
