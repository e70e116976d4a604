/** What a person may do in a vault: an administrator acts; a witness looks, and is the second person of others' acts. */
export type Role = 'administrator' | 'witness';
