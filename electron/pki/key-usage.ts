/** The key usage for the purpose `key-transport`: of certificates made here and of certificate requests. As node-forge takes it. */
export const keyTransportUsage = {
  name: 'keyUsage',
  keyEncipherment: true,
  dataEncipherment: true,
  critical: true,
} as const;
