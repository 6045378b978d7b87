import type { Imprint } from '@zhengling/gazette';
import { typeset } from '@zhengling/gazette/output';
import { Fragment } from 'react';

/** Who makes the gazette, as printed on its inside cover. */
export function ImprintPanel({ imprint }: { readonly imprint: Imprint }) {
  const lines = (
    [
      ['主管单位', imprint.sponsor],
      ['主办单位', imprint.organiser],
      ['编辑出版', imprint.publisher],
      ['地址', imprint.address],
      ['邮编', imprint.postcode],
      ['联系电话', imprint.phone],
      ['传真', imprint.fax],
      ['网址', imprint.website],
      ['印准字号', imprint.licence],
    ] as const
  ).filter(([, value]) => value !== null);
  if (lines.length === 0 && imprint.editors.length === 0) return null;
  return (
    <section className="imprint" aria-labelledby="imprint">
      <h2 id="imprint">版权页</h2>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{typeset(value ?? '')}</dd>
          </div>
        ))}
        {imprint.editors.map(({ role, names }) => (
          <div key={`${role} ${names.join(' ')}`}>
            <dt>{role}</dt>
            <dd className="names">
              {names.map((name) => (
                <Fragment key={name}>
                  <span>{name}</span>{' '}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
