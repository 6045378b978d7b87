import { type Clause, output, parameter, share, step, type YesNo } from '@zhengling/rules';

/** An indicator of the plan: told where its figure is given, whatever else is missing. */
export const met = (title: string, clause: string | Clause, reached: YesNo) =>
  output(title, step(title, clause, reached), { whereGiven: true });

/** A share from nothing to all. */
export const portion = (name: string, title: string) => share(name, title, { max: 1 });

export const target = (name: string, title: string, value: number, source: string) =>
  parameter(name, title, 'share', { value, source });
