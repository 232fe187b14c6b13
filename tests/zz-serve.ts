import { serve } from '../src/cli/serve.ts';
process.env.NODE_ENV = 'production'; process.env.ATLAS_HOME = '/tmp/frame/home';
console.log(await serve({ host: '127.0.0.1', port: 3142 }));
