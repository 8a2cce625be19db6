// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {PauActions} from "@diamond-pau/contracts/facet/Pau.sol";
import {IMainnetVenues} from "@diamond-pau/contracts/linked/IVenues.sol";

import {EthenaLogic} from "./EthenaLogic.sol";
import {IEthenaFacet} from "./IEthenaFacet.sol";

/// @title EthenaLib
/// @notice {IEthenaFacet}, for a Stage 1 controller to link to: the same logic and events, with the controller's own roles,
///         parameters and venues.
library EthenaLib {
    /// @dev See {IEthenaFacet-setDelegatedSigner}.
    function setDelegatedSigner(address delegatedSigner) external {
        EthenaLogic.setDelegatedSigner(PauActions.current(), _venues().ethenaMinter(), delegatedSigner);
        emit IEthenaFacet.EthenaSetDelegatedSigner(delegatedSigner);
    }

    /// @dev See {IEthenaFacet-removeDelegatedSigner}.
    function removeDelegatedSigner(address delegatedSigner) external {
        EthenaLogic.removeDelegatedSigner(PauActions.current(), _venues().ethenaMinter(), delegatedSigner);
        emit IEthenaFacet.EthenaRemoveDelegatedSigner(delegatedSigner);
    }

    /// @dev See {IEthenaFacet-prepareMint}.
    function prepareMint(uint256 usdcAmount) external {
        EthenaLogic.prepareMint(PauActions.current(), _venues().ethenaMinter(), _venues().usdc(), usdcAmount);
        emit IEthenaFacet.EthenaPrepareMint(usdcAmount);
    }

    /// @dev See {IEthenaFacet-prepareBurn}.
    function prepareBurn(uint256 usdeAmount) external {
        EthenaLogic.prepareBurn(PauActions.current(), _venues().ethenaMinter(), _venues().usde(), usdeAmount);
        emit IEthenaFacet.EthenaPrepareBurn(usdeAmount);
    }

    /// @dev See {IEthenaFacet-cooldownAssets}.
    function cooldownAssets(uint256 usdeAmount) external returns (uint256 shares) {
        shares = EthenaLogic.cooldownAssets(PauActions.current(), _venues().susde(), usdeAmount);
        emit IEthenaFacet.EthenaCooldownAssets(usdeAmount, shares);
    }

    /// @dev See {IEthenaFacet-cooldownShares}.
    function cooldownShares(uint256 susdeAmount) external returns (uint256 assets) {
        assets = EthenaLogic.cooldownShares(PauActions.current(), _venues().susde(), susdeAmount);
        emit IEthenaFacet.EthenaCooldownShares(susdeAmount, assets);
    }

    /// @dev See {IEthenaFacet-unstake}.
    function unstake() external {
        uint256 usdeAmount = EthenaLogic.unstake(PauActions.current(), _venues().susde(), _venues().usde());
        emit IEthenaFacet.EthenaUnstake(usdeAmount);
    }

    function _venues() private view returns (IMainnetVenues) {
        return IMainnetVenues(address(this));
    }
}
