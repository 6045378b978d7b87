import { Navigate } from '@tanstack/react-router';

/** The address on the server's console, opened when there is an administrator already. */
export function SetUpAlready() {
  return <Navigate to="/issues" replace />;
}
