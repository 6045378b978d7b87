import { addDays, type IsoDate } from '@zhengling/calendar';
import type { Kysely } from 'kysely';
import { toJsonb } from '../database/json.ts';
import type { Database } from '../database/schema.ts';
import { setTasks } from './tasks.testing.ts';

/** A made-up quarter of an invented district, as its supervision office would have it before it on `today`. */
export async function setQuarter(db: Kysely<Database>, today: IsoDate): Promise<void> {
  const dice = diceOf(20240616);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(dice() * list.length)];
    if (found === undefined) throw new Error('nothing to pick');
    return found;
  };
  const issue = await db
    .insertInto('issue')
    .values({
      slug: 'quarter',
      identity: 'quarter',
      title: '示例区人民政府公报',
      jurisdiction: '示例市示例区',
      state: 'draft',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, { number, title }] of documents.entries()) {
    await db
      .insertInto('document')
      .values({
        issue_id: issue.id,
        position: position + 1,
        number,
        title,
        issuers: ['示例区人民政府办公室'],
        signed: addDays(today, -70 - position * 6),
        content: toJsonb({}),
      })
      .execute();
  }
  const tasks = documents.flatMap(({ number, tasks: titles }) =>
    titles.flatMap((title) => {
      const toTowns = dice() < 0.3;
      const owners = toTowns ? towns.filter(() => dice() < 0.75) : [pick(bureaus)];
      return owners.map((owner) => {
        const dueOn = addDays(today, Math.floor(dice() * 120) - 62);
        const past = dueOn < today;
        // Most are done in time; some late; a few not yet.
        const luck = dice();
        const slow = owner.length % 3 === 0 ? 0.16 : 0.05;
        const done = past ? luck > slow : luck < 0.12;
        const doneOn = !done
          ? null
          : past
            ? addDays(
                dueOn,
                luck < slow + 0.09 ? Math.min(6, 1 + Math.floor(dice() * 9)) : -Math.floor(dice() * 12),
              )
            : addDays(today, -Math.floor(dice() * 9));
        const settled = doneOn !== null && doneOn <= today;
        return {
          title,
          number,
          leader: pick(leaders),
          lead: [owner],
          cooperating: dice() < 0.4 ? [pick(bureaus.filter((name) => name !== owner))] : [],
          starts: addDays(dueOn, -30 - Math.floor(dice() * 40)),
          dueOn,
          warnOn: addDays(dueOn, -7),
          ...(settled
            ? { state: 'closed' as const, doneOn }
            : { state: pick(['assigned', 'accepted', 'accepted', 'signing'] as const) }),
          createdAt: `${addDays(today, -75)}T01:00:00Z`,
        };
      });
    }),
  );
  await setTasks(db, tasks);
}

/** Mulberry32: the same quarter every time. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const leaders = [
  '常务副区长',
  '分管城建的副区长',
  '分管教卫的副区长',
  '分管应急的副区长',
  '分管农业的副区长',
];

const bureaus =
  '区教委 区公安局 区民政局 区财政局 区住房城乡建设局 区城市管理局 区交通局 区水利局 区农业农村局 区商务局 区卫生健康委 区应急局 区市场监管局 区消防救援支队 区大数据局 区生态环境局'.split(
    ' ',
  );

const towns =
  '东山街道 南桥街道 西湖街道 北门街道 河口街道 青石镇 白石镇 大坪镇 双溪镇 三汇镇 龙洞镇 石桥镇 平滩镇 新场镇 高店镇 长岭镇'.split(
    ' ',
  );

const documents = [
  {
    number: '示府发〔2024〕3号',
    title: '示例区人民政府关于印发高层建筑消防安全提升方案的通知',
    tasks: [
      '高层建筑消防车通道划线立牌',
      '建筑消防设施检测',
      '微型消防站人员装备补齐',
      '住宅小区电动自行车充电设施排查',
      '高层建筑隐患台账更新',
    ],
  },
  {
    number: '示府办发〔2024〕5号',
    title: '示例区人民政府办公室关于开展校外培训机构整治的通知',
    tasks: ['校外培训机构联合检查', '培训场所消防安全复查', '培训收费资金监管情况报送', '白名单和黑名单更新'],
  },
  {
    number: '示府办发〔2024〕7号',
    title: '示例区人民政府办公室关于印发老旧电梯更新补助办法的通知',
    tasks: ['电梯更新补助季度汇总', '使用满十五年电梯安全评估', '电梯困人救援演练', '维保单位抽查'],
  },
  {
    number: '示府办发〔2024〕11号',
    title: '示例区人民政府办公室关于印发社区助餐工作方案的通知',
    tasks: [
      '助餐点适老改造',
      '助餐点食品安全检查',
      '用餐补贴发放情况报送',
      '老年人满意度回访',
      '新建助餐点验收',
    ],
  },
  {
    number: '示府办发〔2024〕14号',
    title: '示例区人民政府办公室关于做好生活垃圾分类撤桶并点工作的通知',
    tasks: ['撤桶并点覆盖率月报', '投放点洗手设施安装', '分类志愿者培训', '大件垃圾清运点设置'],
  },
  {
    number: '示府办发〔2024〕18号',
    title: '示例区人民政府办公室关于加强防汛抗旱工作的通知',
    tasks: [
      '山洪灾害危险区巡查',
      '水库安全度汛检查',
      '防汛物资盘点补充',
      '地质灾害点转移演练',
      '值班值守情况抽查',
    ],
  },
  {
    number: '示府办发〔2024〕20号',
    title: '示例区人民政府办公室关于印发网络安全等级保护工作方案的通知',
    tasks: ['信息系统定级备案', '弱口令和漏洞自查', '网络安全应急演练'],
  },
  {
    number: '示府办发〔2024〕22号',
    title: '示例区人民政府办公室关于开展农村饮水安全排查的通知',
    tasks: ['集中供水点水质检测', '供水管网抢修', '饮水困难户核查'],
  },
] as const;
