import type { AuthProvider } from 'react-admin';
import type { Session } from '../../auth/session.ts';
import type { Me } from '../panel-context.ts';
import type { PanelResource } from '../resource.ts';
import { accessTo, mayCall } from './access.ts';

/** react-admin's questions about the person. Who is not signed in never gets as far as the panel. */
export function authFor(me: Me, session: Session, resources: readonly PanelResource[]): AuthProvider {
  return {
    login: () => Promise.reject(new Error('People sign in before the panel opens')),
    logout: async () => {
      await session.signOut();
      return false;
    },
    checkAuth: () => Promise.resolve(),
    // An ended stay is noticed where the API is called; any other problem leaves the person where they are.
    checkError: () => Promise.resolve(),
    getIdentity: () => Promise.resolve({ id: me.id, fullName: me.name }),
    getPermissions: () => Promise.resolve(me.roles),
    canAccess: ({ resource: name, action }) => {
      const resource = resources.find((one) => one.name === name);
      return Promise.resolve(resource !== undefined && mayCall(me.roles, accessTo(resource, action)));
    },
  };
}
