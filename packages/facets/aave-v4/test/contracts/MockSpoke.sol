// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";

/// @notice Stands for Aave V4's Hub, as far as a depositor looks at it.
contract MockHub {
    mapping(uint256 assetId => uint256) public getAssetDeficitRay;

    function setDeficit(uint256 assetId, uint256 deficit) external {
        getAssetDeficitRay[assetId] = deficit;
    }
}

/// @notice Stands for an Aave V4 Spoke with one reserve, at an index of one, and for a hostile upgrade of it.
contract MockSpoke is HostileVenue {
    struct Reserve {
        address underlying;
        address hub;
        uint16 assetId;
        uint8 decimals;
        uint24 collateralRisk;
        uint8 flags;
        uint32 dynamicConfigKey;
    }

    Reserve private _reserve;
    mapping(address user => uint256) private _supplied;

    /// @notice What governance of Aave, or an upgrade of the spoke, could do.
    function setReserve(address underlying, address hub, uint16 assetId) external {
        _reserve = Reserve(underlying, hub, assetId, 6, 0, 0, 0);
    }

    function setSupplied(address user, uint256 amount) external {
        _supplied[user] = amount;
    }

    function supply(uint256, uint256 amount, address onBehalfOf) external hostile returns (uint256, uint256) {
        // A spoke that charges a fee also pulls less than it was approved for.
        TestToken(_reserve.underlying).transferFrom(msg.sender, address(this), _delivered(amount));
        _supplied[onBehalfOf] += _delivered(amount);
        return (amount, amount);
    }

    function withdraw(uint256, uint256 amount, address onBehalfOf) external hostile returns (uint256, uint256) {
        if (amount > _supplied[onBehalfOf]) amount = _supplied[onBehalfOf];
        _supplied[onBehalfOf] -= amount;
        TestToken(_reserve.underlying).transfer(msg.sender, _delivered(amount));
        return (amount, amount);
    }

    function getReserve(uint256) external view returns (Reserve memory) {
        return _reserve;
    }

    function getUserSuppliedAssets(uint256, address user) external view returns (uint256) {
        return _supplied[user];
    }
}
