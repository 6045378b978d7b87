import type { ReactNode } from 'react';

/** The page around the forms one meets before being let in. */
export function Door(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="door">
      <div className="door-card">
        <p className="door-brand">政令通</p>
        <h1>{props.title}</h1>
        {props.children}
      </div>
      <p className="door-foot">
        <a href="/">公开网页</a>不需要登录
      </p>
    </main>
  );
}
