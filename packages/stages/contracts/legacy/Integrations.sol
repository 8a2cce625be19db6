// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {LegacyController} from "./LegacyController.sol";

/// @notice Where the code of the integrations lies that every chain has and that legacy calls reach as they are: a
///         library at Stage 1, a facet at Stage 2. At Stage 3 the Controller's wires lead there.
abstract contract SharedIntegrations is LegacyController {
    /// @dev Answers a call with the function of an integration that takes the same arguments.
    function _relay(address integration, bytes4 selector) internal virtual;

    function _aave() internal view virtual returns (address);
    function _cctp() internal view virtual returns (address);
    function _cctpV1() internal view virtual returns (address);
    function _centrifuge() internal view virtual returns (address);
    function _curve() internal view virtual returns (address);
    function _erc7540() internal view virtual returns (address);
    function _layerZero() internal view virtual returns (address);
    function _pendle() internal view virtual returns (address);
    function _sparkVault() internal view virtual returns (address);
    function _transferAsset() internal view virtual returns (address);
    function _uniswapV3() internal view virtual returns (address);

    /// @dev Structs have one selector in an interface and another in a library.
    function _uniswapV3AddLiquiditySelector() internal pure virtual returns (bytes4);
    function _uniswapV3RemoveLiquiditySelector() internal pure virtual returns (bytes4);
}

/// @notice The same for those that mainnet has beyond them.
abstract contract MainnetIntegrations is LegacyController {
    function _daiUsds() internal view virtual returns (address);
    function _ethena() internal view virtual returns (address);
    function _farm() internal view virtual returns (address);
    function _maple() internal view virtual returns (address);
    function _psm() internal view virtual returns (address);
    function _superstate() internal view virtual returns (address);
    function _uniswapV4() internal view virtual returns (address);
    function _usds() internal view virtual returns (address);
    function _wrapProxyETH() internal view virtual returns (address);
    function _wsteth() internal view virtual returns (address);
}

/// @notice The same for those whose calls the legacy interface adapts, at Stage 3 too.
abstract contract SharedAdaptedIntegrations is LegacyController {
    function _erc4626() internal view virtual returns (address);
    function _merkl() internal view virtual returns (address);
}

/// @notice The same on mainnet.
abstract contract MainnetAdaptedIntegrations is LegacyController {
    function _otc() internal view virtual returns (address);
    function _weeth() internal view virtual returns (address);
}
