import { createContext } from 'react';

/** Where a page puts its title and what goes with it: the bar at the top. */
export const HeaderSlot = createContext<HTMLElement | null>(null);
