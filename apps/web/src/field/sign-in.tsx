import { useId, useState } from 'react';
import type { Field } from './field.ts';
import { LineError } from './line.ts';

/** Asks for the password without touching anything that lies on the phone. */
export function SignIn({ field }: { readonly field: Field }) {
  const id = useId();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = async () => {
    setBusy(true);
    setWrong(null);
    try {
      await field.signIn(username, password);
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      setWrong(
        error.objection === null
          ? '连不上服务器。手机里的内容都在，有网络时再登录。'
          : `${error.objection.message}${error.objection.hint}`,
      );
    } finally {
      setPassword('');
      setBusy(false);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={`${id}-u`}>用户名</label>
      <input
        id={`${id}-u`}
        autoComplete="username"
        autoCapitalize="none"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        required
      />
      <label htmlFor={`${id}-p`}>密码</label>
      <input
        id={`${id}-p`}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        required
      />
      {wrong !== null && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit" className="main-button" disabled={busy}>
        {busy ? '正在登录…' : '登录'}
      </button>
    </form>
  );
}
