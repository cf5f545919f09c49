/** Made at build time by scripts/vite-phone-zones.mjs: number prefix without plus to zones joined by "&". */
declare module 'virtual:phone-zones' {
  const zones: Readonly<Record<string, string>>;
  export default zones;
}
