import type { TypstFonts } from '@zhengling/gazette/output';
import { type Coverage, covers, type Face, readCoverage } from './read-faces.ts';

/** Families for each hand of GB/T 9704, best first: the foundries' own, then free ones of the same kind. */
const wanted: Readonly<Record<keyof TypstFonts, readonly string[]>> = {
  title: [
    '方正小标宋_GBK',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '华文中宋',
    'STZhongsong',
  ],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'Fandol Fang',
    'FandolFang',
    '朱雀仿宋',
    'Zhuque Fangsong (technical preview)',
  ],
  hei: [
    '方正黑体_GBK',
    '黑体',
    'SimHei',
    '华文黑体',
    'STHeiti',
    'Fandol Hei',
    'FandolHei',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    '思源黑体',
    'Noto Sans SC',
    'WenQuanYi Zen Hei',
  ],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '方正楷体_GBK',
    '楷体',
    'KaiTi',
    '华文楷体',
    'STKaiti',
    'Fandol Kai',
    'FandolKai',
    'LXGW WenKai',
    '霞鹜文楷',
    'AR PL UKai CN',
  ],
  song: ['方正书宋_GBK', '宋体', 'SimSun', '华文宋体', 'STSong', 'Songti SC', 'Fandol Song', 'FandolSong'],
};

/** Faces of full Chinese coverage that stand in for any hand, in this order. */
const general = [
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Source Han Serif CN',
  '思源宋体',
  'Noto Serif SC',
  'Songti SC',
  'SimSun',
  'AR PL UMing CN',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'Noto Sans SC',
  'WenQuanYi Zen Hei',
  'PingFang SC',
  'Microsoft YaHei',
];

/** The families to set with, where they lie and what they cover. */
export interface ChosenFonts {
  readonly fonts: TypstFonts;
  /** Files of the chosen families. */
  readonly files: readonly string[];
  /** Hands that are set in a stand-in, by their Chinese name. */
  readonly replaced: readonly string[];
  readonly coverages: readonly Coverage[];
}

const handName: Readonly<Record<keyof TypstFonts, string>> = {
  title: '小标宋',
  body: '仿宋',
  hei: '黑体',
  kai: '楷体',
  song: '宋体',
};

/** Picks the families to set with from what is installed; null where no Chinese face is. */
export async function chooseFonts(faces: readonly Face[]): Promise<ChosenFonts | null> {
  const byFamily = new Map<string, Face>();
  for (const face of faces) {
    for (const family of face.families) if (!byFamily.has(family)) byFamily.set(family, face);
  }
  const present = (families: readonly string[]) => families.filter((family) => byFamily.has(family));
  const standIns = present(general);
  const own = {
    title: present(wanted.title),
    body: present(wanted.body),
    hei: present(wanted.hei),
    kai: present(wanted.kai),
    song: present(wanted.song),
  };
  const chain = (families: readonly string[]) => [...new Set([...families, ...standIns])];
  const fonts: TypstFonts = {
    title: chain(own.title),
    body: chain(own.body),
    hei: chain(own.hei),
    kai: chain(own.kai),
    song: chain(own.song),
  };
  if (Object.values(fonts).some((families: readonly string[]) => families.length === 0)) return null;
  const used = new Set(Object.values(fonts).flatMap((families: readonly string[]) => families));
  const chosen = [...used].flatMap((family) => byFamily.get(family) ?? []);
  const files = faces
    .filter((face) => face.families.some((family) => used.has(family)))
    .map(({ file }) => file);
  const replaced = (['title', 'body', 'hei', 'kai', 'song'] as const).filter(
    (hand) => own[hand].length === 0,
  );
  return {
    fonts,
    files: [...new Set(files)],
    replaced: replaced.map((hand) => handName[hand]),
    coverages: await Promise.all(chosen.map(readCoverage)),
  };
}

/** Characters that none of the chosen faces has a glyph for; blanks and joiners need none. */
export function missingCharacters(text: string, coverages: readonly Coverage[]): string[] {
  const missing: string[] = [];
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (/[\p{White_Space}\p{Cc}\p{Cf}\p{Mn}]/u.test(character)) continue;
    if (!coverages.some((coverage) => covers(coverage, point))) missing.push(character);
  }
  return missing;
}

/**
 * Adds families that have some of the characters the chosen ones lack (a tick box, a letter of another script), each
 * behind all others, so that only these characters are set in them.
 */
export async function addFamiliesFor(
  missing: readonly string[],
  chosen: ChosenFonts,
  faces: readonly Face[],
): Promise<ChosenFonts> {
  let open = missing.map((character) => character.codePointAt(0) ?? 0);
  const added: { face: Face; family: string; coverage: Coverage }[] = [];
  for (const face of faces) {
    const [family] = face.families;
    if (open.length === 0) break;
    if (family === undefined || chosen.files.includes(face.file)) continue;
    const coverage = await readCoverage(face);
    if (!open.some((point) => covers(coverage, point))) continue;
    open = open.filter((point) => !covers(coverage, point));
    added.push({ face, family, coverage });
  }
  const behind = (families: readonly string[]) => [
    ...new Set([...families, ...added.map(({ family }) => family)]),
  ];
  const { title, body, hei, kai, song } = chosen.fonts;
  return {
    ...chosen,
    fonts: {
      title: behind(title),
      body: behind(body),
      hei: behind(hei),
      kai: behind(kai),
      song: behind(song),
    },
    files: [...new Set([...chosen.files, ...added.map(({ face }) => face.file)])],
    coverages: [...chosen.coverages, ...added.map(({ coverage }) => coverage)],
  };
}
