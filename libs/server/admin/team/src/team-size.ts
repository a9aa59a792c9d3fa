/** More people are no team that one page can show; it also bounds what an admin can make the server store. */
export const MOST_PEOPLE = 500;
