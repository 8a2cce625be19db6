// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";
import {LocalParameters} from "@diamond-pau/contracts/linked/LocalParameters.sol";

import {IUSDSFacet} from "./IUSDSFacet.sol";
import {USDSLogic} from "./USDSLogic.sol";

/// @title USDSLib
/// @notice {IUSDSFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library USDSLib {
    /// @dev See {IUSDSFacet-mint}.
    function mint(uint256 usdsAmount) external {
        USDSLogic.mint(
            PauActions.current(),
            _usds(),
            _get(USDSLogic.VAULT_KEY),
            _get(USDSLogic.BUFFER_KEY),
            usdsAmount
        );
        emit IUSDSFacet.USDSMint(usdsAmount);
    }

    /// @dev See {IUSDSFacet-burn}.
    function burn(uint256 usdsAmount) external {
        USDSLogic.burn(
            PauActions.current(),
            _usds(),
            _get(USDSLogic.VAULT_KEY),
            _get(USDSLogic.BUFFER_KEY),
            usdsAmount
        );
        emit IUSDSFacet.USDSBurn(usdsAmount);
    }

    function _usds() private view returns (address) {
        return IMainnetVenues(address(this)).usds();
    }

    function _get(bytes32 key) private view returns (address) {
        return address(uint160(uint256(LocalParameters.get(USDSLogic.NAMESPACE, key))));
    }
}
