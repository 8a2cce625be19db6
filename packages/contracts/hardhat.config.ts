import { solidityPackage } from './src/hardhat.ts'

export default solidityPackage()
