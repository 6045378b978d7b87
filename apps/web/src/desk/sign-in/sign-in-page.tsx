import type { Session } from '../api/shapes.ts';
import { Door } from './door.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage(props: { readonly session: Session }) {
  return (
    <Door title="登录公报编辑台">
      <SignInForm session={props.session} />
    </Door>
  );
}
