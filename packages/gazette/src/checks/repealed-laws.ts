/** A national law or regulation that is no longer in force: since when, and what replaced it. */
export interface RepealedLaw {
  readonly on: string;
  readonly by: string;
}

const CIVIL_CODE: RepealedLaw = { on: '2021-01-01', by: '《中华人民共和国民法典》' };

/**
 * By short name (without 中华人民共和国). Civil Code art. 1260 repeals nine laws on 2021-01-01; the others say so
 * themselves in their last article.
 */
export const REPEALED_LAWS: ReadonlyMap<string, RepealedLaw> = new Map<string, RepealedLaw>([
  ['婚姻法', CIVIL_CODE],
  ['继承法', CIVIL_CODE],
  ['民法通则', CIVIL_CODE],
  ['收养法', CIVIL_CODE],
  ['担保法', CIVIL_CODE],
  ['合同法', CIVIL_CODE],
  ['物权法', CIVIL_CODE],
  ['侵权责任法', CIVIL_CODE],
  ['民法总则', CIVIL_CODE],
  ['环境噪声污染防治法', { on: '2022-06-05', by: '《中华人民共和国噪声污染防治法》' }],
  ['城市房屋拆迁管理条例', { on: '2011-01-21', by: '《国有土地上房屋征收与补偿条例》' }],
]);
