import { dirname } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { GazetteDocument, Issue } from '@zhengling/gazette';
import { issueToTypst, type TypstOptions, toTypst } from '@zhengling/gazette/output';
import { addFamiliesFor, type ChosenFonts, chooseFonts, missingCharacters } from './fonts/choose.ts';
import { installedFaces } from './fonts/installed.ts';
import { failure, type Pressed } from './outcome.ts';

export interface PressOptions {
  /** Directories to take fonts from instead of the system's. */
  readonly fontDirectories?: readonly string[];
}

/**
 * One document, or a whole issue, as PDF in the official layout. Deterministic for the same fonts: no clock is read.
 * Without a Chinese font, or with a character no font has, it fails and says which; it never prints empty boxes.
 */
export async function pressPdf(
  printed: GazetteDocument | Issue,
  options: PressOptions = {},
): Promise<Pressed<Uint8Array>> {
  return pressTypst(
    ({ fonts }) => ('documents' in printed ? issueToTypst(printed, { fonts }) : toTypst(printed, { fonts })),
    pdfOf,
    options,
  );
}

/** Typst source written for the fonts that are there, as PDF, or as one picture (SVG) of all pages. */
export function pressPaper(
  write: (options: TypstOptions) => string,
  as: 'pdf' | 'svg',
): Promise<Pressed<Uint8Array>> {
  return pressTypst(write, as === 'pdf' ? pdfOf : svgOf);
}

type Print = (compiler: NodeCompiler, document: NodeTypstDocument) => Uint8Array;
const pdfOf: Print = (compiler, document) => new Uint8Array(compiler.pdf(document));
const svgOf: Print = (compiler, document) => new TextEncoder().encode(compiler.plainSvg(document));

async function pressTypst(
  write: (options: TypstOptions) => string,
  print: Print,
  options: PressOptions = {},
): Promise<Pressed<Uint8Array>> {
  const faces = await installedFaces(options.fontDirectories);
  const chosen = await chooseFonts(faces);
  if (chosen === null) return failure.noFonts();
  const missing = missingCharacters(write(chosen), chosen.coverages);
  const fonts = missing.length === 0 ? chosen : await addFamiliesFor(missing, chosen, faces);
  const lacking = missing.length === 0 ? missing : missingCharacters(missing.join(''), fonts.coverages);
  return lacking.length > 0 ? failure.missingGlyphs(lacking) : typeset(write(fonts), fonts, print);
}

/** Sets Typst source in fonts that have all its characters. */
function typeset(source: string, fonts: ChosenFonts, print: Print): Pressed<Uint8Array> {
  try {
    const compiler = compilerFor(fonts);
    const outcome = compiler.compile({ mainFileContent: source });
    const { result } = outcome;
    if (result === null) {
      const error = outcome.takeDiagnostics();
      const what: unknown = error === null ? null : compiler.fetchDiagnostics(error)[0];
      return failure.typesetting(messageOf(what));
    }
    const printed = print(compiler, result);
    compiler.evictCache(10);
    return { ok: true, value: printed, notes: notesOf(fonts) };
  } catch (error) {
    return failure.typesetting(error instanceof Error ? error.message : String(error));
  }
}

function messageOf(diagnostic: unknown): string {
  return typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic
    ? String(diagnostic.message)
    : '原因不明';
}

function notesOf({ replaced, fonts }: ChosenFonts): string[] {
  const used = (families: readonly string[]) => families[0] ?? '';
  return replaced.length === 0 ? [] : [`没有安装${replaced.join('、')}，用“${used(fonts.body)}”等字体代替。`];
}

const compilers = new Map<string, NodeCompiler>();

/** A compiler holds its fonts open: one is kept for each set of files. */
function compilerFor({ files }: ChosenFonts): NodeCompiler {
  const key = files.join('\n');
  const found =
    compilers.get(key) ??
    NodeCompiler.create({ fontArgs: [{ fontPaths: [...new Set(files.map((file) => dirname(file)))] }] });
  compilers.set(key, found);
  return found;
}
