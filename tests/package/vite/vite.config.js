export default { base: './', build: { target: 'es2022', assetsDir: '', chunkSizeWarningLimit: 5000 } };
