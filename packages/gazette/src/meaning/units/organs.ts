import type { OrganisationKind } from './organisation.ts';

/**
 * A body that a district, county or county-level city usually has.
 * In names `#` stands for the full name of the jurisdiction (重庆市綦江区) and `@` for what a local text
 * puts in its place: the level (区, 县, 市) or the short name (綦江区).
 */
export interface Organ {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly official: string;
  readonly short: readonly string[];
}

const organ = (kind: OrganisationKind, id: string, official: string, short = ''): Organ => ({
  id,
  kind,
  official,
  short: short.split(' ').filter((name) => name !== ''),
});

const government: readonly Organ[] = [
  organ('government', 'government', '#人民政府', '@政府'),
  organ('government', 'government-office', '#人民政府办公室', '@政府办公室 @府办 @政府办 @府办公室'),
];

const departments: readonly Organ[] = (
  [
    ['development-reform', '#发展和改革委员会', '@发展改革委 @发改委 @发展改革局 @发展和改革局 @发改局'],
    ['education', '#教育委员会', '@教委 @教育局 @教育体育局 @教体局 @教育和体育局 @教科体局'],
    ['science', '#科学技术局', '@科技局 @科委 @科学技术委员会 @科技和经济信息化局'],
    [
      'economy-information',
      '#经济和信息化委员会',
      '@经济信息委 @经信委 @工信局 @工业和信息化局 @经信局 @经济信息化委 @经济和信息化局 @工业信息化局 @科工信局',
    ],
    ['ethnic-religious', '#民族宗教事务委员会', '@民族宗教委 @民宗委 @民宗局 @民族宗教局 @民族宗教事务局'],
    ['public-security', '#公安局', '@公安分局'],
    ['civil-affairs', '#民政局', ''],
    ['justice', '#司法局', ''],
    ['finance', '#财政局', '@财政部门 @级财政部门'],
    ['human-resources', '#人力资源和社会保障局', '@人力社保局 @人社局 @人力资源社会保障局 @人社保局'],
    [
      'planning-resources',
      '#规划和自然资源局',
      '@规划自然资源局 @自然资源局 @自然资源和规划局 @自然资源规划局 @规资局 @规划资源局 @规自局 @国土局 @国土资源局 @规划局',
    ],
    ['environment', '#生态环境局', '@环保局 @环境保护局 @生态环境分局'],
    [
      'housing-construction',
      '#住房和城乡建设委员会',
      '@住房城乡建设委 @住房城乡建委 @住建委 @住建局 @住房城乡建设局 @住房和城乡建设局 @城乡建委 @城乡建设委 @住房建设局',
    ],
    [
      'city-management',
      '#城市管理局',
      '@城管局 @城市管理委 @城管委 @城市管理综合行政执法局 @城管执法局 @综合行政执法局 @综合执法局 @市政园林局',
    ],
    ['transport', '#交通局', '@交通运输局 @交委 @交通委 @交通运输委'],
    ['water', '#水利局', '@水务局'],
    ['agriculture', '#农业农村委员会', '@农业农村委 @农业农村局 @农业委 @农委 @农业局 @农业农村部门'],
    ['commerce', '#商务委员会', '@商务委 @商务局'],
    [
      'culture-tourism',
      '#文化和旅游发展委员会',
      '@文化旅游委 @文旅委 @文化旅游局 @文化和旅游委员会 @文化和旅游委 @文化和旅游局 @文旅局 @文化旅游发展委 @文化旅游广电局 @文广旅局 @文旅体局 @文化委 @旅游局',
    ],
    ['sport', '#体育局', ''],
    ['health', '#卫生健康委员会', '@卫生健康委 @卫健委 @卫生健康局 @卫健局 @卫生计生委 @卫计委'],
    ['veterans', '#退役军人事务局', '@退役军人局'],
    ['emergency', '#应急管理局', '@应急局 @安监局 @安全监管局'],
    ['audit', '#审计局', ''],
    ['statistics', '#统计局', ''],
    ['medical-insurance', '#医疗保障局', '@医保局'],
    ['forestry', '#林业局', '@林业和草原局 @林草局 @园林局'],
    [
      'state-assets',
      '#国有资产监督管理委员会',
      '@国资委 @国资局 @国有资产监督管理局 @国资中心 @国有资产事务中心',
    ],
    [
      'market-regulation',
      '#市场监督管理局',
      '@市场监管局 @市监局 @市场监管分局 @工商局 @质监局 @食品药品监管分局 @食药监分局',
    ],
    ['knowledge-property', '#知识产权局', ''],
    ['taxation', '国家税务总局#税务局', '@税务局 @国税局 @地税局'],
    ['weather', '#气象局', ''],
    ['fire-rescue', '#消防救援支队', '@消防支队 @消防救援大队 @消防大队 @消防救援局'],
    ['petitions', '#信访办公室', '@信访办 @信访局'],
    [
      'government-services',
      '#政务服务管理办公室',
      '@政务服务办 @政务办 @政务服务局 @政务服务管理局 @政务服务中心 @行政审批局 @行政审批服务局 @审批局 @政务服务和大数据局',
    ],
    ['big-data', '#大数据应用发展管理局', '@大数据发展局 @大数据局 @大数据应用发展局 @大数据管理局 @数据局'],
    [
      'financial-affairs',
      '#金融工作办公室',
      '@金融办 @金融工作办 @金融服务中心 @金融发展服务中心 @金融发展中心 @金融局 @金融监管局 @金融服务办',
    ],
    ['civil-defence', '#人民防空办公室', '@人民防空办 @人防办 @国防动员办 @国动办'],
    ['poverty-relief', '#扶贫开发办公室', '@扶贫办 @扶贫开发办 @乡村振兴局'],
    ['resettlement', '#移民局', '@水库移民局'],
    ['investment', '#招商投资促进局', '@招商投资局 @招商局 @投资促进局 @招商投资中心 @招商促进局'],
    ['civil-servants', '#公务员局', ''],
    ['foreign-affairs', '#人民政府外事办公室', '@政府外办 @政府外事办 @外事办 @外办'],
    ['archives', '#档案馆', '@档案局'],
    ['local-history', '#地方志办公室', '@地方志办 @方志办 @史志办 @党史研究室 @委党史研究室'],
    ['grain', '#粮食局', '@粮食和物资储备局'],
    ['office-affairs', '#机关事务管理局', '@机关事务局 @机关事务中心 @机关事务管理中心 @机关事务服务中心'],
    ['supply-marketing', '#供销合作社联合社', '@供销合作社 @供销社 @供销联社'],
    ['media', '#融媒体中心', '@广播电视台 @报社'],
    ['governance-centre', '#社会治安综合治理中心', '@综治中心 @综治办 @社会治理中心'],
    ['earthquake', '#地震局', '@防震减灾局 @地震办'],
    ['provident-fund', '#住房公积金管理中心', '@公积金中心 @住房公积金中心 @公积金管理部'],
    ['tobacco', '#烟草专卖局', '@烟草局 @烟草公司'],
    ['post', '#邮政管理局', '@邮政局 @邮政公司 @邮政分公司'],
    ['power-supply', '#供电公司', '@供电分公司 @供电局'],
    [
      'traffic-police',
      '#公安局交通巡逻警察支队',
      '@公安交巡警支队 @交巡警支队 @交警支队 @交警大队 @公安局交巡警支队',
    ],
    ['patriotic-health', '#爱国卫生运动委员会办公室', '@爱卫办 @爱卫会 @爱卫会办公室'],
    ['work-safety-committee', '#安全生产委员会', '@安委会'],
    ['work-safety-committee-office', '#安全生产委员会办公室', '@安委会办公室 @安委办'],
    ['disaster-committee', '#减灾委员会', '@减灾委'],
    ['disaster-committee-office', '#减灾委员会办公室', '@减灾委办公室 @减灾办'],
    ['fire-committee', '#消防安全委员会', '@消安委 @消防安委会 @防火委'],
    ['fire-committee-office', '#消防安全委员会办公室', '@消安办 @消安委办公室 @消防安委会办公室'],
    ['law-popularisation', '#普法工作领导小组办公室', '@普法办 @法治宣传教育办公室'],
    ['fishery-farming-station', '#畜牧兽医局', '@畜牧局 @畜牧水产局 @畜牧兽医中心'],
    ['cdc', '#疾病预防控制中心', '@疾控中心 @疾控局'],
    ['reservoir', '#河长制办公室', '@河长办 @河长办公室'],
    ['waste-sorting', '#生活垃圾分类工作领导小组办公室', '@生活垃圾分类办 @垃圾分类办'],
  ] as const
).map(([id, official, short]) => organ('department', id, official, short));

const party: readonly Organ[] = (
  [
    ['party-committee', '中共#委员会', '@委'],
    ['party-office', '中共#委办公室', '@委办公室 @委办'],
    [
      'discipline',
      '中共#纪律检查委员会',
      '@纪委监委 @纪委 @监委 @纪委监察委 @监察委 @监察委员会 @纪检监察机关 @监察局',
    ],
    ['organisation', '中共#委组织部', '@委组织部'],
    ['publicity', '中共#委宣传部', '@委宣传部'],
    ['united-front', '中共#委统战部', '@委统战部'],
    ['politics-law', '中共#委政法委员会', '@委政法委 @政法委'],
    ['cyberspace', '中共#委网络安全和信息化委员会办公室', '@委网信办 @网信办'],
    ['staffing', '中共#委机构编制委员会办公室', '@委编办 @编办 @委编委办'],
    ['party-school', '中共#委党校', '@委党校 @党校 @行政学院'],
    ['supervision', '中共#委督查办公室', '@委督查办 @委督查室 @督查办 @政府督查室 @政府督查办'],
    ['policy-research', '中共#委研究室', '@委研究室 @委政研室 @委政策研究室 @政府研究室'],
    [
      'party-archives',
      '中共#委机要保密局',
      '@委机要局 @委保密办 @国家保密局 @保密局 @委机要保密局 @委保密机要局',
    ],
    ['retired-cadres', '中共#委老干部局', '@委老干局 @委老干部局 @老干局'],
    [
      'organ-work',
      '中共#委直属机关工作委员会',
      '@委直属机关工委 @直属机关工委 @级机关工委 @直机关工委 @机关工委',
    ],
    ['petition-bureau-party', '中共#委信访工作办公室', '@委信访办'],
    ['patrol', '中共#委巡察工作领导小组办公室', '@委巡察办 @巡察办'],
    ['education-committee', '中共#委教育工作委员会', '@委教育工委 @教育工委'],
    ['rule-of-law-office', '中共#委全面依法治@委员会办公室', '@委依法治@办 @委全面依法治@办 @依法治@办'],
    ['social-work', '中共#委社会工作部', '@委社会工作部 @委社工部'],
    ['taiwan', '中共#委台湾工作办公室', '@委台办 @台办'],
  ] as const
).map(([id, official, short]) => organ('party', id, official, short));

const groups: readonly Organ[] = (
  [
    ['trade-union', '#总工会', '@工会'],
    ['youth-league', '共青团#委员会', '团@委 共青团@委 @团委'],
    ['women', '#妇女联合会', '@妇联'],
    ['disabled', '#残疾人联合会', '@残联'],
    ['science-association', '#科学技术协会', '@科协'],
    ['artists', '#文学艺术界联合会', '@文联'],
    ['industry-commerce', '#工商业联合会', '@工商联'],
    ['next-generation', '#关心下一代工作委员会', '@关工委'],
    ['red-cross', '#红十字会', ''],
    ['overseas-chinese', '#归国华侨联合会', '@侨联'],
    ['social-sciences', '#社会科学界联合会', '@社科联'],
    ['law-society', '#法学会', ''],
    ['elderly-committee', '#老龄工作委员会办公室', '@老龄办 @老龄委'],
    ['women-children', '#妇女儿童工作委员会办公室', '@妇儿工委办 @妇儿工委'],
  ] as const
).map(([id, official, short]) => organ('group', id, official, short));

const others: readonly Organ[] = [
  organ('court', 'court', '#人民法院', '@法院'),
  organ('court', 'procuratorate', '#人民检察院', '@检察院'),
  organ('military', 'armed-forces', '中国人民解放军#人民武装部', '@人武部 @人民武装部'),
  organ('military', 'armed-police', '武警#中队', '武警@中队 武警@大队'),
  organ('congress', 'congress', '#人民代表大会', '@人大'),
  organ('congress', 'congress-committee', '#人民代表大会常务委员会', '@人大常委会'),
  organ(
    'congress',
    'congress-office',
    '#人民代表大会常务委员会办公室',
    '@人大常委会办公室 @人大办 @人大办公室',
  ),
  organ('congress', 'congress-finance', '#人民代表大会财政经济委员会', '@人大财经委 @人大常委会预算工委'),
  organ('congress', 'consultative', '中国人民政治协商会议#委员会', '@政协'),
  organ('congress', 'consultative-office', '中国人民政治协商会议#委员会办公室', '@政协办公室 @政协办'),
];

/** The usual organs of a Chinese district or county, after the 2018 reform, with earlier and local names beside the present ones. */
export const ORGANS: readonly Organ[] = [...government, ...departments, ...party, ...groups, ...others];
